namespace Lagebild.Language.Parsing;

/// <summary>
/// Dependency relations of Universal Dependencies, version 2: the 37 universal ones and the subtypes that the German and English
/// treebanks use. A subtype follows its universal relation directly.
/// </summary>
public enum Relation : byte
{
    Dep,
    Root,
    Acl, AclRelcl,
    Advcl, AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux, AuxPass,
    Case,
    Cc, CcPreconj,
    Ccomp,
    Clf,
    Compound, CompoundPrt,
    Conj,
    Cop,
    Csubj, CsubjPass,
    Det, DetPoss, DetPredet,
    Discourse,
    Dislocated,
    Expl, ExplPv,
    Fixed,
    Flat, FlatName, FlatForeign,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod, NmodPoss, NmodTmod, NmodNpmod,
    Nsubj, NsubjPass,
    Nummod,
    Obj,
    Obl, OblAgent, OblArg, OblTmod, OblNpmod,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Vocative,
    Xcomp,
}

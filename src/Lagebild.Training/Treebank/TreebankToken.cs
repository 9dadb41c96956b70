namespace Lagebild.Training.Treebank;

/// <summary>A multiword token ("im" = in + dem) over the words <c>[First, First + Count)</c> of its sentence, counted from 0.</summary>
internal sealed record TreebankToken(int First, int Count, string Form, string Misc);

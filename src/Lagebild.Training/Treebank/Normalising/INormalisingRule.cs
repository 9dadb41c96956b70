namespace Lagebild.Training.Treebank.Normalising;

/// <summary>
/// One difference between the rebuilt training split and today's convention. Applied to sentences that follow the convention
/// already, a rule changes next to nothing; <c>train treebank</c> counts that on dev.
/// </summary>
internal interface INormalisingRule
{
    void Apply(Draft sentence);
}

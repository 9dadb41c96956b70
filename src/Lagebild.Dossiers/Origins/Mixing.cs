namespace Lagebild.Dossiers.Origins;

/// <summary>The finaliser of MurmurHash3 (Austin Appleby, public domain): a bijection on 64 bits that spreads every input bit.</summary>
internal static class Mixing
{
    public static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccdUL;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }
}

using System.Reflection;
using System.Runtime.InteropServices;

namespace Lagebild.App.Commands.Doctor;

/// <summary>What runs here, and on what.</summary>
internal static class ProgramCheck
{
    public static IEnumerable<Finding> Look() =>
    [
        new Finding("program", "version", Health.Fine, ("version", Version)),
        new Finding("program", "runtime", Health.Fine, ("runtime", Environment.Version.ToString()), ("system", RuntimeInformation.OSDescription), ("architecture", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()), ("processors", Environment.ProcessorCount)),
    ];

    /// <summary>The version without the commit that a build may add.</summary>
    private static string Version => typeof(ProgramCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

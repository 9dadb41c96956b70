using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Lagebild.Architecture.Tests;

/// <summary>
/// Networks, Language, Reading and Dossiers are pure: their compiled code refers to no type or member that reaches the file system, the
/// network, a clock, the environment, the console or a log. Read from metadata, so that nothing hides behind a method body.
/// </summary>
public class PurityTests
{
    private static readonly string[] ForbiddenNamespaces =
    [
        "System.Net", "System.Diagnostics.Tracing", "Microsoft.Extensions", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "System.Data",
        "Microsoft.Data", "System.Threading.Timer",
    ];

    private static readonly HashSet<string> ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.Path",
        "System.IO.FileSystemInfo", "System.IO.DriveInfo", "System.Console", "System.TimeProvider",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Trace", "System.Diagnostics.Debug",
        "System.TimeZoneInfo", "NodaTime.SystemClock", "NodaTime.IClock", "NodaTime.ZonedClock",
    ];

    private static readonly HashSet<string> ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "NodaTime.DateTimeZoneProviders.get_Bcl",
        "NodaTime.IDateTimeZoneProvider.GetSystemDefault",
    ];

    /// <summary>The compiler's own call in every iterator.</summary>
    private const string IteratorsOwn = "System.Environment.get_CurrentManagedThreadId";

    public static TheoryData<string> PureRooms => ["Lagebild.Networks", "Lagebild.Language", "Lagebild.Reading", "Lagebild.Dossiers"];

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_reaches_nothing_outside(string room)
    {
        var (types, members) = References(room);

        Assert.DoesNotContain(types, t => ForbiddenTypes.Contains(t) || ForbiddenNamespaces.Any(n => t.StartsWith(n + ".", StringComparison.Ordinal)));
        Assert.DoesNotContain(members, ForbiddenMembers.Contains);
        Assert.DoesNotContain(members, m => m.StartsWith("System.Environment.", StringComparison.Ordinal) && m != IteratorsOwn);
    }

    [Fact]
    public void The_check_sees_what_it_looks_for()
    {
        var (types, _) = References("lagebild");

        Assert.Contains(types, t => t.StartsWith("System.CommandLine.", StringComparison.Ordinal));
    }

    private static (HashSet<string> Types, HashSet<string> Members) References(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        HashSet<string> types = [.. metadata.TypeReferences.Select(h => Name(metadata, h))];
        HashSet<string> members = [];
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                members.Add($"{Name(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        }
        return (types, members);
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}

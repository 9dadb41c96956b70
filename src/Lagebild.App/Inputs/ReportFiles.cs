using Lagebild.Language;

namespace Lagebild.App.Inputs;

/// <summary>
/// The files of the inputs of <c>lagebild add</c>: a named file as it is; of a folder all files below that may be reports, in the order of their names.
/// Hidden ones are left out, links are followed once, and what the name shows to be no report (Inputs/no-reports.tsv) is passed over and counted.
/// </summary>
internal sealed class ReportFiles
{
    private static readonly (string Kind, string Start, string End)[] NoReports =
        [.. TsvTable.Rows(typeof(ReportFiles).Assembly, "Inputs/no-reports.tsv", 3).Select(r => (r[0], r[1].Trim('*'), r[2].Trim('*')))];

    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);

    /// <summary>How many files of each kind were passed over, so far.</summary>
    public IReadOnlyDictionary<string, int> PassedOver => _passedOver;

    public IEnumerable<string> Of(string input)
    {
        if (!Directory.Exists(input))
            return [input];
        var files = new List<string>();
        Walk(new DirectoryInfo(input), [], files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private void Walk(DirectoryInfo folder, HashSet<string> seen, List<string> files)
    {
        if (!seen.Add(Real(folder)))
            return;
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }))
        {
            if (entry is DirectoryInfo below)
                Walk(below, seen, files);
            else if (KindOfNoReport(entry.Name) is { } kind)
                _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + 1;
            else
                files.Add(Path.Combine(folder.ToString(), entry.Name));
        }
    }

    /// <summary>Where a folder lies once links are followed; links that lead round in a circle lead nowhere.</summary>
    private static string Real(DirectoryInfo folder)
    {
        try
        {
            var parent = folder.Parent is { } above ? Real(above) : "";
            return folder.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo target && target.FullName != folder.FullName ? Real(target) : Path.Combine(parent, folder.Name);
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }

    private static string? KindOfNoReport(string name)
    {
        foreach (var (kind, start, end) in NoReports)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }
}

using Lagebild.Site;

// Writes the documentation as pages: ROOT FOLDER. Exit code 1: a link leads nowhere or a page is in no contents; 2: wrong usage.
if (args is not [var root, var folder] || !File.Exists(Path.Combine(root, Contents.Start)))
{
    Console.Error.WriteLine($"usage: Lagebild.Site REPOSITORY FOLDER (the repository holds {Contents.Start})");
    return 2;
}

// What was there is replaced: better a folder of pages than somebody's home.
if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, "site.css")))
{
    Console.Error.WriteLine($"{folder} holds something else than pages of this program; name another folder.");
    return 2;
}

var writer = new SiteWriter(root);
var faults = LinkCheck.FaultsOf(root).Select(f => f.ToString())
    .Concat(writer.Forgotten.Select(p => $"{p}: no list of {Contents.Start} names it")).ToArray();
foreach (var fault in faults)
    Console.Error.WriteLine(fault);
if (faults.Length > 0)
    return 1;
Console.WriteLine($"{writer.Write(folder)} pages in {folder}");
return 0;

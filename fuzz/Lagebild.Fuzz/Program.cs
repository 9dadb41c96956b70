using Lagebild.Fuzz;
using SharpFuzz;

// list | run TARGET (by afl-fuzz, which gives input after input) | try TARGET FILE... (each once, to see what a finding is)
switch (args)
{
    case ["list"]:
        foreach (var known in FuzzTargets.All)
            Console.WriteLine(known.Name);
        return 0;
    case ["corpus", var name, var folder]:
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var sample in FuzzTargets.Named(name).Corpus(Directory.GetCurrentDirectory()))
            File.WriteAllBytes(Path.Combine(folder, $"{number++:000}"), sample);
        Console.WriteLine($"{number} samples");
        return number == 0 ? 1 : 0;
    case ["run", var name]:
        var target = FuzzTargets.Named(name);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            target.Run(memory.ToArray());
        });
        return 0;
    case ["try", var name, .. var files]:
        foreach (var file in files)
        {
            Console.WriteLine(file);
            FuzzTargets.Named(name).Run(File.ReadAllBytes(file));
        }
        return 0;
    default:
        Console.Error.WriteLine("Usage: list | corpus TARGET FOLDER | run TARGET | try TARGET FILE...   (eng/fuzz.sh runs the whole of it)");
        return 2;
}

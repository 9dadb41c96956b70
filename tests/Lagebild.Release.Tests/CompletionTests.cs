namespace Lagebild.Release.Tests;

/// <summary>The completion scripts in the shells that they are for.</summary>
public sealed partial class CompletionTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    private static (string, string?) Reach => ("PATH", Path.GetDirectoryName(Workplace.Built) + ":" + Environment.GetEnvironmentVariable("PATH"));

    [SkippableFact]
    public async Task Bash_completes_commands_and_options()
    {
        Shell.Needs("bash");
        const string Complete = """
            source <(lagebild completion bash)
            try() { COMP_LINE=$1 COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _lagebild; echo "${COMPREPLY[@]}"; }
            try "lagebild sto"
            try "lagebild doctor --js"
            complete -p lagebild
            """;
        var lines = (await Shell.RunAsync("bash", ["-c", Complete], _place.Folder, Reach)).TrimEnd().Split('\n');

        Assert.Equal(["stories", "--json"], lines[..2]);
        Assert.Contains("_lagebild", lines[2]);
    }

    [SkippableFact]
    public async Task Fish_completes_commands()
    {
        Shell.Needs("fish");
        // The editor's own word is played: fish has no command line without a terminal.
        const string Complete = """
            function commandline; switch $argv[1]; case -C; echo 12; case -p; echo 'lagebild sto'; end; end
            lagebild completion fish | source
            complete -C 'lagebild sto'
            """;
        var said = await Shell.RunAsync("fish", ["--private", "-c", Complete], _place.Folder, Reach, ("HOME", _place.Folder));
        Assert.Contains("stories", said.Split(['\n', '\t']));
    }

    [SkippableFact]
    public async Task Zsh_completes_commands_also_from_a_file_of_its_functions()
    {
        Shell.Needs("zsh");
        // The editor's own words are played: zsh has no completion without a terminal.
        const string Complete = """
            compdef() { : }; compadd() { print -l -- $found }; _files() { : }
            BUFFER='lagebild sto' CURSOR=12
            fpath=($PWD $fpath); lagebild completion zsh > _lagebild; autoload -U _lagebild
            _lagebild
            """;
        var said = await Shell.RunAsync("zsh", ["-f", "-c", Complete], _place.Folder, Reach);
        Assert.Contains("stories", said.Split('\n'));
    }

    [SkippableFact]
    public async Task The_manual_page_is_without_fault()
    {
        Shell.Needs("mandoc");
        foreach (var ui in new[] { "en", "de" })
        {
            var page = _place.Write($"lagebild.{ui}.1", await Shell.RunAsync(Workplace.Built, ["manual", "--ui", ui], _place.Folder));
            var (_, faults, _) = await Shell.TryAsync("mandoc", ["-T", "lint", "-W", "warning", page], _place.Folder);
            // The page has no date: it is that of the package.
            Assert.Equal("", string.Join('\n', faults.Split('\n').Where(f => f.Length > 0 && !f.Contains("missing date", StringComparison.Ordinal))));
            Assert.Contains("lagebild doctor", await Shell.RunAsync("mandoc", ["-T", "utf8", "-O", "width=200", page], _place.Folder) is var shown ? Struck().Replace(shown, "") : "", StringComparison.Ordinal);
        }
    }

    /// <summary>Bold type is the same character struck twice.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(".[\b]")]
    private static partial System.Text.RegularExpressions.Regex Struck();
}

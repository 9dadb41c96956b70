using System.CommandLine;
using System.Globalization;
using Lagebild.Pages;

namespace Lagebild.App.Commands;

/// <summary>What is said of a wrong command line, in the interface's language, which the program sets before it parses.</summary>
internal static class UsageText
{
    /// <param name="key">A row of the texts that begins with <c>usage.</c></param>
    /// <param name="values">What fills it in.</param>
    public static string Say(string key, params ReadOnlySpan<object?> values) =>
        Texts.For(CultureInfo.CurrentUICulture.Name == UiLanguage.German.Code() ? UiLanguage.German : UiLanguage.English).Format(key, values);

    /// <summary>An option for how many lines are shown at most.</summary>
    public static Option<int> Limit(int most)
    {
        var option = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => most, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count != 1 || !int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return;
            if (number < 1)
                result.AddError(Say("usage.limit", number));
        });
        return option;
    }
}

using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime.Text;

namespace Lagebild.Training.Decisions;

/// <summary>An annotated article with its analysis, and its annotation laid over the words of the text.</summary>
internal sealed class GoldArticle
{
    private GoldArticle(string name, string batch, Material material, Func<GoldArticle, IReadOnlyList<GoldEngagement>> engagements)
    {
        (Name, Batch, Material) = (name, batch, material);
        Engagements = engagements(this);
    }

    /// <summary>An article whose annotation is at hand.</summary>
    public static GoldArticle Of(string name, string batch, Material material, Func<GoldArticle, IReadOnlyList<GoldEngagement>> engagements) =>
        new(name, batch, material, engagements);

    /// <summary>File name without its ending.</summary>
    public string Name { get; }

    /// <summary>The folder, for <c>news</c> with the batch ("news/g1").</summary>
    public string Batch { get; }

    public Material Material { get; }

    public IReadOnlyList<GoldEngagement> Engagements { get; }

    public static GoldArticle Load(string path, ILanguagePipeline pipeline)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var day = LocalDatePattern.Iso.Parse((string?)json["published"] ?? "");
        var document = Document.Create(
            (string?)json["headline"] ?? "", (string)json["text"]!, TextLanguage.German, day.Success ? new PublicationTime(day.Value) : null);
        var name = Path.GetFileNameWithoutExtension(path);
        var folder = Path.GetFileName(Path.GetDirectoryName(path))!;
        var batch = folder == "news" ? $"news/{name[..^2]}" : folder;
        return Of(name, batch, Reader.Prepare(document, pipeline.Analyze(document.ToSourceText())), article =>
            [.. (json["engagements"] as JsonArray ?? []).OfType<JsonObject>().Select(e => GoldEngagement.Align(e, article))]);
    }

    /// <summary>The word that stands at an offset of the text; -1 where none does.</summary>
    public int WordAt(int offset) => WordFrom(offset) is var word && word < Material.Words.Count && Material.Words.Tokens.Range(word).Start <= offset ? word : -1;

    /// <summary>The word that stands at an offset of the text or is the next behind it.</summary>
    public int WordFrom(int offset)
    {
        var tokens = Material.Words.Tokens;
        int low = 0, high = Material.Words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens.Range(middle).End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>One annotated engagement.</summary>
internal sealed record GoldEngagement(
    string Id, EngagementKind Kind, EngagementStatus Status, IReadOnlyList<(string Name, ParticipantRole Role)> Participants, string? Place, string? Time,
    string? TimeEvidence, IReadOnlyList<SlotName> Open, IReadOnlyList<int> Mentions, int Introduced)
{
    /// <summary>Finds the words of the mentions; the one that introduces the engagement stands first.</summary>
    public static GoldEngagement Align(JsonObject json, GoldArticle article)
    {
        var words = new List<int>();
        foreach (var mention in (json["mentions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var evidence = (string?)mention["evidence"] ?? "";
            var start = (int?)mention["start"] ?? 0;
            var at = article.Material.Document.Text.IndexOf(evidence, StringComparison.Ordinal);
            if ((int?)mention["sentence"] > 0 && at >= 0 && at < article.Material.Document.BodyRange.Start)
                at = article.Material.Document.Text.IndexOf(evidence, article.Material.Document.BodyRange.Start, StringComparison.Ordinal);
            if (at < 0)
                continue;
            // Of a word that hyphens cut, the last part names the occasion.
            var last = article.WordAt(at + start + Math.Max(0, ((string?)mention["word"] ?? "").Split(' ')[0].Length - 1));
            if (last >= 0 && !words.Contains(last))
                words.Add(last);
        }
        var proof = (string?)json["evidence"] ?? "";
        var introduced = article.Material.Document.Text.IndexOf(proof, StringComparison.Ordinal);
        return new GoldEngagement(
            (string)json["id"]!, Enum.Parse<EngagementKind>((string)json["kind"]!, true), Enum.Parse<EngagementStatus>((string)json["status"]!, true),
            [.. (json["participants"] as JsonArray ?? []).OfType<JsonObject>().Select(p => ((string)p["name"]!, Enum.Parse<ParticipantRole>((string)p["role"]!, true)))],
            (string?)json["place"]?["name"], (string?)json["time"]?["value"], (string?)json["time"]?["evidence"],
            [.. (json["open"] as JsonArray ?? []).OfType<JsonObject>().Select(o => Enum.Parse<SlotName>((string)o["slot"]!, true))],
            words, introduced);
    }
}

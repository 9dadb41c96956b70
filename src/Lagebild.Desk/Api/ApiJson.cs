using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Lagebild.Desk.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace Lagebild.Desk.Api;

/// <summary>The answers of the interface as JSON: camel case, absent members left out, no escapes beyond those JSON needs.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListAnswer<DiaryEntryAnswer>))]
[JsonSerializable(typeof(ListAnswer<StoryAnswer>))]
[JsonSerializable(typeof(ListAnswer<ReportAnswer>))]
[JsonSerializable(typeof(ReportVersionsAnswer))]
[JsonSerializable(typeof(ListAnswer<SearchHitAnswer>))]
[JsonSerializable(typeof(ListAnswer<QuestionAnswer>))]
[JsonSerializable(typeof(ListAnswer<SilenceAnswer>))]
[JsonSerializable(typeof(ListAnswer<StatementAnswer>))]
[JsonSerializable(typeof(ListAnswer<ActorAnswer>))]
[JsonSerializable(typeof(ListAnswer<NoteAnswer>))]
[JsonSerializable(typeof(ListAnswer<SourceAnswer>))]
[JsonSerializable(typeof(ListAnswer<ProofAnswer>))]
[JsonSerializable(typeof(ListAnswer<ChangeAnswer>))]
[JsonSerializable(typeof(NewsAnswer))]
[JsonSerializable(typeof(NoteAnswer))]
[JsonSerializable(typeof(StoryBriefAnswer))]
[JsonSerializable(typeof(EvidenceAnswer))]
[JsonSerializable(typeof(ListAnswer<PlaceAnswer>))]
[JsonSerializable(typeof(PlaceDetailAnswer))]
[JsonSerializable(typeof(ActorDetailAnswer))]
[JsonSerializable(typeof(ListAnswer<FacetAnswer>))]
[JsonSerializable(typeof(ListAnswer<SavedSearchAnswer>))]
[JsonSerializable(typeof(SearchDraft))]
[JsonSerializable(typeof(ListAnswer<AlertAnswer>))]
[JsonSerializable(typeof(NewAlertAnswer))]
[JsonSerializable(typeof(AlertTestAnswer))]
[JsonSerializable(typeof(AlertDraft))]
[JsonSerializable(typeof(SourceDraft))]
[JsonSerializable(typeof(SourceChange))]
[JsonSerializable(typeof(SourcesTakenAnswer))]
[JsonSerializable(typeof(ListAnswer<FeedAddressAnswer>))]
[JsonSerializable(typeof(NewFeedAddressAnswer))]
[JsonSerializable(typeof(FeedAddressDraft))]
[JsonSerializable(typeof(ListAnswer<TokenAnswer>))]
[JsonSerializable(typeof(NewTokenAnswer))]
[JsonSerializable(typeof(TokenDraft))]
[JsonSerializable(typeof(ListAnswer<AccountAnswer>))]
[JsonSerializable(typeof(NewPasswordAnswer))]
[JsonSerializable(typeof(AccountDraft))]
[JsonSerializable(typeof(AccountChange))]
[JsonSerializable(typeof(DatabaseAnswer))]
[JsonSerializable(typeof(RereadAnswer))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string[]>))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are; every answer is UTF-8 and says what it is.</summary>
    public static ApiJson Ready { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Lagebild.Client;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<DiaryEntry>))]
[JsonSerializable(typeof(Page<Story>))]
[JsonSerializable(typeof(Page<Report>))]
[JsonSerializable(typeof(Page<SearchHit>))]
[JsonSerializable(typeof(Page<Question>))]
[JsonSerializable(typeof(Page<Silence>))]
[JsonSerializable(typeof(Page<Statement>))]
[JsonSerializable(typeof(Page<Actor>))]
[JsonSerializable(typeof(Page<Source>))]
[JsonSerializable(typeof(Page<NoteEntry>))]
[JsonSerializable(typeof(News))]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(EngagementDetail))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ClientJson : JsonSerializerContext;

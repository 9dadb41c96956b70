using System.Text.Json.Serialization;
using Lagebild.Desk.Access;

namespace Lagebild.Desk.Alerts;

/// <summary>Rules, states and messages as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(AlertRule))]
[JsonSerializable(typeof(AlertState))]
[JsonSerializable(typeof(AlertMessage))]
[JsonSerializable(typeof(AlertCall))]
[JsonSerializable(typeof(Dictionary<string, long>))]
internal sealed partial class AlertJson : JsonSerializerContext;

/// <summary>What an open page is told: the newest thing found, and how much its owner has not seen.</summary>
internal sealed record AlertCall(string Id, string Title, string Text, string Path, int Unseen);

/// <summary>The body of a webhook: <c>type</c> is <c>lagebild.news</c>, or <c>lagebild.test</c> for the button that tries it.</summary>
internal sealed record AlertMessage(string Type, string Timestamp, IReadOnlyList<AlertItem> Data);

using System.Text.Json.Serialization;

namespace Lagebild.Desk.Alerts;

/// <summary>The content of a Matrix event.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class MatrixJson : JsonSerializerContext;

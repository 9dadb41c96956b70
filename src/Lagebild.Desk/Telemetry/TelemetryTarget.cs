namespace Lagebild.Desk.Telemetry;

/// <summary>A collector that takes traces, figures and log lines by the OpenTelemetry protocol (OTLP 1).</summary>
/// <param name="Address">Where it listens; over HTTP <c>v1/traces</c> and the like are added.</param>
/// <param name="IsGrpc">True for gRPC; else protobuf over HTTP, the protocol's default.</param>
public sealed record TelemetryTarget(Uri Address, bool IsGrpc = false);

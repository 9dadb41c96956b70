using System.Diagnostics.Metrics;

namespace Lagebild.Desk.Telemetry;

/// <summary>What the desk counts about itself, as instruments of .NET; they cost nothing where nobody listens. Names follow OpenTelemetry's conventions.</summary>
internal sealed class DeskFigures
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Lagebild.Desk";

    private readonly Meter _meter;
    private readonly Histogram<double> _renewal;
    private readonly UpDownCounter<int> _live;
    private readonly Counter<int> _alerts;
    private int _open;

    public DeskFigures(IMeterFactory meters)
    {
        _meter = meters.Create(Meter);
        _renewal = _meter.CreateHistogram<double>("lagebild.picture.renewal.duration", "s", "Time from finding new entries in the log to the picture that has them.");
        _live = _meter.CreateUpDownCounter<int>("lagebild.live.connections", "{connection}", "Open pages that wait for news.");
        _alerts = _meter.CreateCounter<int>("lagebild.alerts.deliveries", "{delivery}", "Alerts sent, by route and outcome.");
    }

    /// <summary>Watches what there is rather than what happens.</summary>
    /// <param name="stories">Stories in the picture.</param>
    /// <param name="position">Position of the log that the picture has.</param>
    public void Watch(Func<long> stories, Func<long> position)
    {
        _meter.CreateObservableGauge("lagebild.picture.stories", stories, "{story}", "Stories in the picture.");
        _meter.CreateObservableGauge("lagebild.picture.position", position, "{entry}", "Position of the log that the picture has.");
    }

    public void Renewed(TimeSpan took) => _renewal.Record(took.TotalSeconds);

    /// <summary>Open pages that wait for news.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Counts an open page until it is disposed of.</summary>
    public IDisposable Connected()
    {
        _live.Add(1);
        Interlocked.Increment(ref _open);
        return new Connection(this);
    }

    public void Delivered(string route, bool arrived) =>
        _alerts.Add(1, new KeyValuePair<string, object?>("lagebild.alert.route", route), new KeyValuePair<string, object?>("lagebild.alert.outcome", arrived ? "arrived" : "failed"));

    private sealed class Connection(DeskFigures figures) : IDisposable
    {
        public void Dispose()
        {
            figures._live.Add(-1);
            Interlocked.Decrement(ref figures._open);
        }
    }
}

using System.Runtime.ExceptionServices;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// Work on a thread with a stack of known size. Libraries walk pages recursively: so the bound on their depth (<see cref="InputLimits.ParsedDepth"/>)
/// holds wherever the call comes from.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 64 * 1024 * 1024;

    /// <summary>Waits for the work; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}

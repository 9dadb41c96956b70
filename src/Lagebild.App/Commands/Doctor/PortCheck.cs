using System.Net;
using System.Net.Sockets;

namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether the desk could listen where it listens by default.</summary>
internal static class PortCheck
{
    public static Finding Look(IPEndPoint endpoint)
    {
        try
        {
            using var listener = new TcpListener(endpoint) { ExclusiveAddressUse = true };
            listener.Start();
            return new Finding("desk", "port", Health.Fine, ("address", endpoint.ToString()));
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? new Finding("desk", "port", Health.Warning, ("address", endpoint.ToString())) { Case = "taken" }
                : new Finding("desk", "port", Health.Warning, ("address", endpoint.ToString()), ("error", e.Message)) { Case = "refused" };
        }
    }
}

using System.Globalization;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Serving;

/// <summary>Where a silo that stays up is found.</summary>
internal static class ServerAddress
{
    /// <summary>Where <c>serve</c> listens when nothing else is said.</summary>
    public const int UsualPort = 7650;

    public const int PortMost = 65_535;

    /// <summary>The variable of the environment that stands for <c>--connect</c>.</summary>
    public const string Variable = "ROLLOUTSIM_CONNECT";

    /// <exception cref="UsageException">It is no <c>HOST:PORT</c> of this machine.</exception>
    public static Uri Parse(string text, ScreenTexts texts)
    {
        string[] parts = text.Split(':');
        bool isHere = parts is ["localhost" or "127.0.0.1", _];
        return isHere && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= PortMost
            ? new Uri($"http://{parts[0]}:{port}")
            : throw new UsageException(texts.Say(TextId.BadAddress, $"localhost:{UsualPort}", text));
    }
}

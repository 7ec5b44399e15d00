using RolloutSim.Client.Texts;
using RolloutSim.Silo;

namespace RolloutSim.Client.Serving;

/// <summary>Starts a silo that may be shown over HTTP.</summary>
internal static class SiloStart
{
    /// <exception cref="UsageException">The port is taken.</exception>
    public static async Task<EmbeddedSilo> Start(EmbeddedSiloOptions options, CommandContext context, ScreenTexts texts)
    {
        try
        {
            return await EmbeddedSilo.Start(options, context.Stop);
        }
        catch (IOException e) when (options.Http is not null)
        {
            throw new UsageException(texts.Say(TextId.PortTaken, options.Http.Port, e.Message));
        }
    }
}

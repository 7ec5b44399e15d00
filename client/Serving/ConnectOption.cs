using System.CommandLine;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Serving;

/// <summary><c>--connect localhost:PORT</c>: the silo that a command is for.</summary>
internal sealed class ConnectOption(CommandContext context, ScreenTexts texts)
{
    public Option<string> Option { get; } = new("--connect") { HelpName = "ADDRESS", Description = texts[TextId.HelpConnect] };

    /// <summary>As given; null: the command is not for another process.</summary>
    /// <exception cref="UsageException">It is no address of this machine.</exception>
    public Uri? Given(ParseResult parsed) => parsed.GetValue(Option) is { } text ? ServerAddress.Parse(text, texts) : null;

    /// <summary>As given, or as the environment says, or where <c>serve</c> listens when nothing is said.</summary>
    /// <inheritdoc cref="Given" path="/exception"/>
    public Uri Read(ParseResult parsed) => ServerAddress.Parse(parsed.GetValue(Option) ?? context.Variable(ServerAddress.Variable) ?? $"localhost:{ServerAddress.UsualPort}", texts);
}

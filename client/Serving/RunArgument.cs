using System.CommandLine;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Serving;

/// <summary>The run that a command is about; it may be left out where only one goes on.</summary>
internal static class RunArgument
{
    public static Argument<string?> Make(ScreenTexts texts) => new("RUN") { Description = texts[TextId.HelpServedRun], Arity = ArgumentArity.ZeroOrOne };
}

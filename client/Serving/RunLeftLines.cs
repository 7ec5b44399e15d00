using RolloutSim.Client.Commands;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Serving;

/// <summary>Says to who leaves a run of a silo that stays up that it goes on, how to come back to it, and how to end it.</summary>
internal sealed class RunLeftLines(ScreenTexts texts)
{
    public void Tell(CommandContext context, CommonOptions options, RunLeftException left)
    {
        if (options.Quiet) return;
        (string run, string address) = (SetOption.Quoted(left.Run), left.Server.Authority);
        string output = left.Output is null ? "" : $" -o {SetOption.Quoted(left.Output)}";
        string[] what = [texts[TextId.RunSeeAgain], texts[TextId.RunEnd]];
        int width = what.Max(TextWidth.Of);
        context.Error.WriteLine(texts.Say(left.IsLost ? TextId.ServerLost : TextId.RunGoesOn, left.Run, address));
        context.Error.WriteLine($"  {TextWidth.PadRight(what[0], width)}  rolloutsim attach {run} --connect {address}{output}");
        context.Error.WriteLine($"  {TextWidth.PadRight(what[1], width)}  rolloutsim cancel {run} --connect {address}");
    }
}

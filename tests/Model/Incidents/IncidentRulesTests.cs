using RolloutSim.Model.Incidents;

namespace RolloutSim.Tests.Model.Incidents;

/// <summary>Who may decide what, and when.</summary>
public sealed class IncidentRulesTests
{
    private static readonly IncidentView Open = new(IncidentLevel.Two, IncidentState.Open, ApprovalAuthority.Nobody);
    private static readonly IncidentView Taken = Open with { State = IncidentState.Acknowledged };
    private static readonly IncidentView Grave = new(IncidentLevel.Three, IncidentState.Acknowledged, ApprovalAuthority.Province);
    private static readonly IncidentView Asked = Grave with { State = IncidentState.AwaitingApproval };

    [Fact]
    public void Level_3_is_handled_only_when_the_province_has_consented()
    {
        foreach (IncidentDecision measure in Measures)
        {
            Assert.Equal(DecisionRefusal.NeedsApproval, IncidentRules.Check(measure, IncidentSeat.County, Grave));
            Assert.Equal(DecisionRefusal.NeedsApproval, IncidentRules.Check(measure, IncidentSeat.Province, Asked));
            Assert.Equal(DecisionRefusal.None, IncidentRules.Check(measure, IncidentSeat.County, Grave with { IsApproved = true }));
        }
        Assert.Equal(DecisionRefusal.NotAsked, IncidentRules.Check(IncidentDecision.Approve, IncidentSeat.Province, Grave));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Approve, IncidentSeat.County, Asked));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Approve, IncidentSeat.Province, Asked));
        Assert.Equal(DecisionRefusal.AlreadyDone, IncidentRules.Check(IncidentDecision.AskApproval, IncidentSeat.County, Asked));
        Assert.Equal(DecisionRefusal.NoApprovalNeeded, IncidentRules.Check(IncidentDecision.AskApproval, IncidentSeat.County, Taken));
    }

    [Fact]
    public void Where_consent_was_refused_the_room_can_be_closed_and_consent_asked_for_again()
    {
        IncidentView refused = Grave with { IsRefused = true };
        foreach (IncidentDecision measure in Measures)
            Assert.Equal(measure == IncidentDecision.CloseRoom ? DecisionRefusal.None : DecisionRefusal.NeedsApproval, IncidentRules.Check(measure, IncidentSeat.County, refused));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.AskApproval, IncidentSeat.County, refused));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.CloseRoom, IncidentSeat.Power, refused));
    }

    [Fact]
    public void Where_the_room_is_being_closed_nobody_asks_again_or_closes_it_again()
    {
        IncidentView closing = Grave with { IsRefused = true, State = IncidentState.Handling };
        foreach (IncidentSeat seat in (IncidentSeat[])[IncidentSeat.School, IncidentSeat.County, IncidentSeat.ProvincialInspector, IncidentSeat.Province, IncidentSeat.Centre])
            Assert.Equal(DecisionRefusal.AlreadyDecided, IncidentRules.Check(IncidentDecision.AskApproval, seat, closing));
        foreach (IncidentDecision measure in Measures)
            Assert.Equal(measure == IncidentDecision.CloseRoom ? DecisionRefusal.AlreadyDone : DecisionRefusal.NeedsApproval, IncidentRules.Check(measure, IncidentSeat.County, closing));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.CloseRoom, IncidentSeat.County, closing with { IsApproved = true, IsRefused = false })); // a further measure of what goes on with consent
    }

    [Fact]
    public void Level_1_is_the_schools_level_2_the_countys()
    {
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Continue, IncidentSeat.School, Taken));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Continue, IncidentSeat.School, Taken with { Level = IncidentLevel.One }));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Continue, IncidentSeat.ProvincialInspector, Taken));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Continue, IncidentSeat.Power, Taken));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Classify, IncidentSeat.County, Grave));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Classify, IncidentSeat.Province, Grave));
    }

    [Fact]
    public void Nothing_is_decided_before_somebody_has_taken_it_or_by_who_has_not_heard_of_it()
    {
        foreach (IncidentDecision decision in Enum.GetValues<IncidentDecision>())
        {
            Assert.Equal(DecisionRefusal.NotTold, IncidentRules.Check(decision, IncidentSeat.County, Taken with { IsTold = false }));
            if (decision != IncidentDecision.ReportUp) Assert.Equal(DecisionRefusal.Resolved, IncidentRules.Check(decision, IncidentSeat.County, Taken with { State = IncidentState.Resolved }));
        }
        foreach (IncidentDecision decision in (IncidentDecision[])[.. Measures, IncidentDecision.Classify, IncidentDecision.AskApproval])
            Assert.Equal(DecisionRefusal.NotAcknowledged, IncidentRules.Check(decision, IncidentSeat.County, Open));
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Acknowledge, IncidentSeat.County, Open));
        Assert.Equal(DecisionRefusal.AlreadyDone, IncidentRules.Check(IncidentDecision.Acknowledge, IncidentSeat.Province, Taken));
    }

    [Fact]
    public void A_helper_is_called_once_and_only_where_there_is_one()
    {
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.SendHelp, IncidentSeat.School, Open));
        Assert.Equal(DecisionRefusal.NoSuchHelper, IncidentRules.Check(IncidentDecision.SendHelp, IncidentSeat.County, Taken with { HasHelper = false }));
        Assert.Equal(DecisionRefusal.AlreadyDone, IncidentRules.Check(IncidentDecision.SendHelp, IncidentSeat.County, Taken with { IsHelperCalled = true }));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.SendHelp, IncidentSeat.Police, Taken));
    }

    [Fact]
    public void The_epidemic_command_consents_to_what_is_its_own()
    {
        IncidentView fever = Asked with { Level = IncidentLevel.One, Authority = ApprovalAuthority.EpidemicCommand };
        Assert.Equal(DecisionRefusal.None, IncidentRules.Check(IncidentDecision.Approve, IncidentSeat.EpidemicCommand, fever));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Approve, IncidentSeat.Province, fever));
        Assert.Equal(DecisionRefusal.NotYours, IncidentRules.Check(IncidentDecision.Refuse, IncidentSeat.EpidemicCommand, Asked));
    }

    [Fact]
    public void A_note_comes_through_whole()
    {
        foreach (IncidentSeat seat in IncidentSeats.All)
        {
            foreach (IncidentDecision decision in Enum.GetValues<IncidentDecision>())
            {
                var note = new DeskNote(uint.MaxValue - (uint)seat, IncidentLevel.Three, seat, (byte)decision, ClassRule.Person, IsByPerson: decision > IncidentDecision.Postpone, IsApproved: true, IsRefused: seat == IncidentSeat.City, IsOver: seat > IncidentSeat.City, Parameter: DeskNote.ParameterMost);
                Assert.Equal(note, DeskNote.Of(note.Pack()));
            }
        }
    }

    private static IEnumerable<IncidentDecision> Measures => Enum.GetValues<IncidentDecision>().Where(IncidentRules.IsMeasure);
}

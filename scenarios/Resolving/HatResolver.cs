using System.Collections.Immutable;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Resolving;

/// <summary>Says who wears which hats. Where an office has fewer people than hats, the last hats are left out, with a warning.</summary>
/// <remarks>A what-if that takes people away from an office would otherwise have to say their hats again.</remarks>
internal sealed class HatResolver
{
    private readonly PlanFile _file;
    private readonly Dictionary<Role, int> _seats = [];
    private readonly ImmutableArray<PlanWarning>.Builder _warnings = ImmutableArray.CreateBuilder<PlanWarning>();

    /// <param name="file">Whose hats name offices that are there.</param>
    public HatResolver(PlanFile file)
    {
        _file = file;
        // The people whom an office is known by come first: they sit there whatever hats others wear.
        IEnumerable<(HatEntry Hat, ImmutableArray<Given<string>> Person)> seated = [.. from hat in file.People.Hats from person in hat.Persons where Sits(hat.Role) select (hat, person)];
        Hats = [.. seated.Select(pair => (pair.Hat.Role.Value, Others(pair.Hat, pair.Person)))];
    }

    /// <summary>Of each person the office that he is known by, and the others.</summary>
    public ImmutableArray<(Role Office, ImmutableArray<Role> Others)> Hats { get; }

    public ImmutableArray<PlanWarning> Warnings => _warnings.ToImmutable();

    private ImmutableArray<Role> Others(HatEntry hat, ImmutableArray<Given<string>> person) =>
        [.. from other in person let role = new Role(hat.Role.Value.Level, other.Value) where Sits(new Given<Role>(role, role.ToString(), other.IsAssumed, other.Place, other.Path)) select role];

    private bool Sits(Given<Role> role)
    {
        int taken = _seats[role.Value] = _seats.GetValueOrDefault(role.Value) + 1;
        OfficeEntry office = _file.Offices.First(o => o.Level == role.Value.Level && o.Name == role.Value.Office);
        if (office.Headcount is not { Value.Per: null } count || taken <= count.Value.Persons) return true;
        if (taken == count.Value.Persons + 1) _warnings.Add(new PlanWarning(Message.Of(MessageId.TooManyHats, role.Value, count.Value.Persons), [role.Path], role.Place.Line));
        return false;
    }
}

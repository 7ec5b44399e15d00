using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>The desks of one unit and the people who sit at them; who wears several hats sits at several.</summary>
internal sealed class Staff
{
    private readonly Dictionary<int, int> _deskOf = []; // office in the plan -> desk

    public Staff(SeasonIndex index, int unit, KeyedStream absences, AbsenceChances chances)
    {
        SeasonPlan plan = index.Plan;
        int[] offices = [.. Enumerable.Range(0, plan.Offices.Length).Where(office => plan.Offices[office].Level == plan.Units[unit].Level)];
        Desks = Array.ConvertAll(offices, office =>
        {
            OfficePlan desk = plan.Offices[office];
            return new Desk(desk, plan.Hours[desk.Hours], desk.Overtime is { } longer ? plan.Hours[longer] : null);
        });
        for (int desk = 0; desk < offices.Length; desk++) _deskOf.Add(offices[desk], desk);

        ImmutableArray<PersonSeat> seats = PersonSeat.Of(plan, unit);
        People = new Person[seats.Length];
        for (int i = 0; i < seats.Length; i++)
        {
            People[i] = new Person(seats[i].KeyIn(plan), absences, chances);
            foreach (int office in seats[i].Offices)
            {
                People[i].Desks.Add(_deskOf[office]);
                Desks[_deskOf[office]].People.Add(i);
            }
        }
    }

    public Desk[] Desks { get; }

    public Person[] People { get; }

    /// <summary>The desks by their office in the plan.</summary>
    public IEnumerable<(int Office, Desk Desk)> ByOffice => _deskOf.Select(pair => (pair.Key, Desks[pair.Value]));

    public Desk OfOffice(int office) => Desks[_deskOf[office]];

    /// <summary>The first person of the office with a name; nobody where there is no such office.</summary>
    public IEnumerable<Person> FirstOf(SeasonPlan plan, string office) =>
        ByOffice.Where(pair => plan.Offices[pair.Office].Name == office).SelectMany(pair => pair.Desk.People.Take(1)).Select(person => People[person]);

    /// <summary>The person who takes a piece of work: free and present, with the fewest hats, the first of them; -1 when there is none.</summary>
    /// <param name="desk">Where it is to be done.</param>
    /// <param name="now">When.</param>
    /// <param name="evenAbsent">Whether somebody who is absent takes it where nobody else is free.</param>
    public int FreeAt(Desk desk, SimTime now, bool evenAbsent = false)
    {
        int chosen = -1, absent = -1;
        foreach (int person in desk.People)
        {
            if (People[person].IsBusy) continue;
            ref int best = ref People[person].IsPresent(now) ? ref chosen : ref absent;
            if (best < 0 || People[person].Desks.Count < People[best].Desks.Count) best = person;
        }
        return chosen < 0 && evenAbsent ? absent : chosen;
    }

    /// <summary>The next moment at which a free person could take a piece of work.</summary>
    public SimTime NextFree(Desk desk, in WorkHours hours, SimTime now)
    {
        SimTime next = SimTime.Never;
        foreach (int person in desk.People)
        {
            if (!People[person].IsBusy) next = SimTime.Min(next, People[person].NextAvailable(hours, now));
        }
        return next;
    }

    /// <summary>A person begins or ends a piece of work.</summary>
    public void SetBusy(int person, bool isBusy, SimTime now)
    {
        People[person].IsBusy = isBusy;
        foreach (int desk in People[person].Desks) Desks[desk].Note(now, Desks[desk].People.TrueForAll(p => People[p].IsBusy));
    }

    /// <summary>At a fork: whom the plan does not have any more leaves, and others have come.</summary>
    public void Change(SeasonPlan plan, int unit, SimTime now)
    {
        ImmutableArray<PersonSeat> seats = PersonSeat.Of(plan, unit), planned = PersonSeat.Planned(plan, unit);
        for (int person = 0; person < People.Length; person++)
        {
            if (People[person].IsGone || planned.Any(seats[person].IsSame)) continue;
            People[person].LeaveForGood(now);
            Remove(person);
        }
        foreach (Desk desk in Desks) desk.Note(now, desk.People.Count > 0 && desk.People.TrueForAll(person => People[person].IsBusy));
    }

    private void Remove(int person)
    {
        foreach (int desk in People[person].Desks) Desks[desk].People.Remove(person);
    }

    public void Save(SnapshotWriter writer, SimModel model, SeasonIndex index)
    {
        writer.WriteInt32(People.Length);
        foreach (Person person in People) person.Save(writer);
        foreach (Desk desk in Desks) desk.Save(writer, model, index);
    }

    public void Load(SnapshotReader reader, SimModel model, SeasonIndex index)
    {
        for (int person = 0, count = reader.ReadInt32(); person < count; person++) // at a fork others come after them
        {
            People[person].Load(reader);
            if (People[person].IsGone) Remove(person);
        }
        foreach (Desk desk in Desks) desk.Load(reader, model, index);
    }
}

using System.Collections.Immutable;
using RolloutSim.Model.Staffing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Staffing;

/// <summary>People of a school as a plan lists them: <c>head</c>, <c>3 teachers of mathematics and PE</c>, <c>computer teacher trained</c>.</summary>
internal static class PeopleText
{
    public const int Most = 1_000;

    private const string Of = "of ", And = "and ", Trained = "trained";

    public static Parsed<ImmutableArray<PersonPlan>> Parse(string text)
    {
        string words = Phrases.Plain(text), rest = words;
        int count = 1;
        int space = rest.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && char.IsAsciiDigit(rest[0]))
        {
            Parsed<int> number = WholeNumber.Parser(1, Most)(rest[..space]);
            if (number.Fault is { } fault) return fault;
            (count, rest) = (number.Value, rest[(space + 1)..]);
        }
        if (Phrases.At(rest, WhoWords.All) is not { } who)
            return new Fault(Message.Of(MessageId.UnknownEligibility, rest), Message.Of(MessageId.ExpectOneOf, WhoWords.All.ToImmutableArray()), Suggestions.For(rest, WhoWords.All));
        ulong traits = WhoWords.TraitsOf(who) is > 0 and ulong known ? known : Traits.OtherStaff;
        if ((traits & Traits.Director) != 0) traits |= Traits.Teacher;
        rest = Phrases.Behind(rest, who);
        for (string joins = Of; rest.StartsWith(joins, StringComparison.Ordinal); joins = And)
        {
            rest = rest[joins.Length..];
            if (Phrases.At(rest, Subjects.All) is not { } subject)
                return new Fault(Message.Of(MessageId.UnknownSubject, rest), Message.Of(MessageId.ExpectOneOf, Subjects.All), null);
            traits |= Subjects.TraitOf(subject);
            rest = Phrases.Behind(rest, subject);
        }
        bool isTrained = rest == Trained;
        if (rest.Length > 0 && !isTrained) return new Fault(Message.Of(MessageId.UnknownEligibility, rest), Message.Of(MessageId.ExpectShape, "3 teachers of mathematics and PE"));
        return Parsed.Of(Enumerable.Repeat(new PersonPlan(traits, isTrained), count).ToImmutableArray(), words);
    }
}

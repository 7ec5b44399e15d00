using System.Globalization;
using RolloutSim.Model.Custody;

namespace RolloutSim.Client.Results;

/// <summary>Places and signatures of the custody, as files write them.</summary>
internal static class CustodyNames
{
    public static string Of(CustodyPlace place) => place switch
    {
        CustodyPlace.Printer => "printer",
        CustodyPlace.MailOut => "mail",
        CustodyPlace.County => "secure-room",
        CustodyPlace.WayOut => "way-out",
        CustodyPlace.School => "school",
        CustodyPlace.WayBack => "way-back",
        CustodyPlace.MailBack => "mail-back",
        _ => "receiver",
    };

    /// <summary><c>custodian-1</c>, <c>escort-3</c>; those of whom there is one without a number.</summary>
    public static string Of(Signature signature) => signature.Role switch
    {
        SignerRole.Keeper => Numbered("keeper", signature),
        SignerRole.Escort => Numbered("escort", signature),
        SignerRole.Custodian => Numbered("custodian", signature),
        SignerRole.HeadInCharge => "head-in-charge",
        SignerRole.Centre => "centre",
        SignerRole.Mail => "mail",
        _ => "receiver",
    };

    private static string Numbered(string role, Signature signature) => $"{role}-{(signature.Ordinal + 1).ToString(CultureInfo.InvariantCulture)}";
}

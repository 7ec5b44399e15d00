namespace RolloutSim.Client.Texts;

/// <summary>Places and signers of the custody, in words.</summary>
internal static class CustodyTexts
{
    /// <param name="texts">The language.</param>
    /// <param name="place">As files write it.</param>
    public static string CustodyPlace(this ScreenTexts texts, string place) => place switch
    {
        "mail" => texts[TextId.PlaceMail],
        "secure-room" => texts[TextId.PlaceSecureRoom],
        "way-out" => texts[TextId.PlaceWayOut],
        "school" => texts[TextId.PlaceSchool],
        "way-back" => texts[TextId.PlaceWayBack],
        "mail-back" => texts[TextId.PlaceMailBack],
        "receiver" => texts[TextId.PlaceReceiver],
        _ => place,
    };

    /// <param name="texts">The language.</param>
    /// <param name="signer">As files write it: <c>custodian-1</c>.</param>
    public static string Signer(this ScreenTexts texts, string signer)
    {
        int dash = signer.LastIndexOf('-');
        bool isNumbered = dash > 0 && int.TryParse(signer[(dash + 1)..], out _);
        string role = isNumbered ? signer[..dash] : signer;
        string name = role switch
        {
            "centre" => texts[TextId.SignerCentre],
            "mail" => texts[TextId.SignerMail],
            "keeper" => texts[TextId.SignerKeeper],
            "escort" => texts[TextId.SignerEscort],
            "custodian" => texts[TextId.SignerCustodian],
            "head-in-charge" => texts[TextId.SignerHead],
            "receiver" => texts[TextId.SignerReceiver],
            _ => role,
        };
        return isNumbered ? $"{name} {signer[(dash + 1)..]}" : name;
    }
}

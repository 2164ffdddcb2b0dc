namespace InForce.Capture.Dates;

/// <summary>Where a claim about the publication day comes from, best first.</summary>
internal enum DayOrigin
{
    /// <summary>JSON-LD of the article.</summary>
    LinkedArticle,
    /// <summary>A meta element made for the publication day.</summary>
    Meta,
    /// <summary>An itemprop of the article.</summary>
    Microdata,
    /// <summary>A visible date that says it is the day of publication.</summary>
    Labelled,
    /// <summary>A time element near the headline.</summary>
    Time,
    /// <summary>A meta element with a general name.</summary>
    LooseMeta,
    /// <summary>JSON-LD of the page rather than the article.</summary>
    LinkedPage,
    /// <summary>A visible date near the headline.</summary>
    Visible,
    /// <summary>The day in the address.</summary>
    Address,
    /// <summary>A script's data.</summary>
    Script,
    /// <summary>The page declares no day but that of its last change.</summary>
    Change,
}

/// <summary>One claim about the publication day.</summary>
internal readonly record struct DayClaim(Timestamp Stamp, DayOrigin Origin, bool IsAmbiguous = false)
{
    public string Basis => Origin switch
    {
        DayOrigin.LinkedArticle => "json-ld",
        DayOrigin.Meta or DayOrigin.LooseMeta => "meta",
        DayOrigin.Microdata => "microdata",
        DayOrigin.Labelled or DayOrigin.Visible => "dateline",
        DayOrigin.Time => "time",
        DayOrigin.LinkedPage => "json-ld",
        DayOrigin.Address => "address",
        DayOrigin.Script => "script",
        DayOrigin.Change => "modified",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

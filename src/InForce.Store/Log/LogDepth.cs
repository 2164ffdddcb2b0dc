namespace InForce.Store.Log;

/// <summary>How far a log is checked against what the record holds.</summary>
internal enum LogDepth
{
    /// <summary>The chain and every judgement.</summary>
    Judgements,

    /// <summary>Every version of every document as well, as far as its entry tells of it: early entries name the number of statements alone.</summary>
    AsFarAsLogged,

    /// <summary>Every version of every document, text, facts and statements; an entry that gives no digest of its statements is a finding.</summary>
    Documents,
}

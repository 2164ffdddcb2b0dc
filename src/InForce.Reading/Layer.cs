namespace InForce.Reading;

/// <summary>Layers that can be switched to their simplest form, to measure what each adds to the result. The shipped reading leaves none out.</summary>
[Flags]
internal enum Layer
{
    None = 0,

    /// <summary>Trees under the frames; without them clauses are found by the order of words. Voices keep theirs.</summary>
    Syntax = 1,

    /// <summary>What the lists do not hold: names by shape, owners of organs, "the convention"; without it listed names stand for themselves.</summary>
    Names = 2,

    /// <summary>Expressions of time; without them no act has a date of its own.</summary>
    Times = 4,

    /// <summary>Speakers and credited outlets; without them the item answers for everything.</summary>
    Voice = 8,

    /// <summary>Modality; without it everything is told as done.</summary>
    Factuality = 16,

    /// <summary>What a frame asks for beside its trigger word; without it the word alone is enough.</summary>
    Conditions = 32,

    /// <summary>The test that a text is about treaties or regulated weapons at all.</summary>
    Relevance = 64,

    /// <summary>What clauses weigh that no frame fits; without it only frames make statements.</summary>
    Weighing = 128,

    /// <summary>Who is meant where a clause does not say; without it rules alone choose.</summary>
    Actors = 256,
}

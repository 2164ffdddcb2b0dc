using System.Collections.Frozen;

namespace InForce.Reading.Frames;

/// <summary>The closed classes of English that hold a sentence together.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> Be = Set("be is are am was were been being 's 're 'm");
    public static readonly FrozenSet<string> Have = Set("have has had having 've");
    public static readonly FrozenSet<string> Do = Set("do does did");
    public static readonly FrozenSet<string> Modals = Set("will would can could may might must should shall ought 'll 'd wo ca");
    public static readonly FrozenSet<string> Negations = Set("not n't never nor neither hardly scarcely");
    public static readonly FrozenSet<string> NegativeSubjects = Set("no none nobody neither nothing few");
    public static readonly FrozenSet<string> Relatives = Set("which who whose whom where whereby");
    public static readonly FrozenSet<string> Subordinators =
        Set("although though because while whereas when whenever if unless once until till since whether lest provided as after before even so-that");

    public static readonly FrozenSet<string> Conditions = Set("if unless once provided lest");
    public static readonly FrozenSet<string> Coordinators = Set("and but or yet nor");
    public static readonly FrozenSet<string> Determiners =
        Set("the a an this that these those its their his her our my your no any some each every both all another such 's whose other own");

    public static readonly FrozenSet<string> Prepositions =
        Set("of in on at by for with from to into over under against between through during about without within among towards toward upon via per despite amid since until after before as out off up like");

    public static readonly FrozenSet<string> Pronouns = Set("it they he she we i you this that these those both there who which what one none neither");
    public static readonly FrozenSet<string> Possessives = Set("its his her their our my your whose");

    public static readonly FrozenSet<string> Adverbs = Set(
        "also already now still yet ever just only then soon later today yesterday ago again so far even always once together thus hence therefore both all officially formally not never n't no longer first long since too either once meanwhile instead however duly");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using InForce.Exchange.Briefs;

namespace InForce.Exchange.Tests.Briefs;

/// <summary>An invented brief whose documents try to steer the reader's program.</summary>
internal static class SampleBrief
{
    public const string Hostile = "<script>alert(1)</script> **bold** [link](javascript:alert(1)) | cell \u202Ereversed & more";

    public static BriefDocument Make() => new(
        "Xanadia (XA): treaty brief",
        "What is in force, how it came about, and who says so.",
        [new("Asked about", "2031-03-01"), new("Known by", "2031-03-01T12:00:00Z")],
        [
            new("Legal position", 2,
            [
                new BriefBlock.Paragraph([new("Xanadia is leaving the Convention on Examples until 2031-06-30.", 1, "Leaving."), new("The notice was received on 2030-12-30.", 2)]),
            ]),
            new("How it came about", 2,
            [
                new BriefBlock.Table(["Day", "What", "Reports"],
                [
                    [new("2030-12-30"), new("Notice of withdrawal deposited.", 3), new("2 origins")],
                    [new("2031-02"), new("Head of the ministry: " + Hostile, 4), new("1 origin")],
                ]),
            ]),
            new("Disputes", 2, [new BriefBlock.Points([new("None found.", 5)])]),
        ],
        [
            new(1, [new BriefCitation.Authority("XT, Article 20(3)", "Withdrawal takes effect six months after receipt", null)]),
            new(2, [new BriefCitation.Authority(string.Empty, "Withdrawal, received 2030-12-30", "https://depositary.example/notice-7")]),
            new(3, [new BriefCitation.Report(0, "handed over the notice on Monday", 10, 42, null), new BriefCitation.Report(1, "the notice\n was deposited", 0, 25, null)]),
            new(4, [new BriefCitation.Report(0, Hostile, 60, 60 + Hostile.Length, 3)]),
            new(5, [new BriefCitation.Authority(string.Empty, "2 documents compared, no two statements at odds", null)]),
        ],
        [
            new("X01", "The Xanadu Post", "Notice handed over", "2030-12-30T10:00:00Z", "https://post.example/a?b=1&c=2", new string('a', 64)),
            new("X02", null, "<img src=x onerror=alert(2)>", null, "javascript:alert(3)", new string('b', 64)),
        ],
        ["Nothing here is legal advice."]);
}

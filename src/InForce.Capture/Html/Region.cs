namespace InForce.Capture.Html;

/// <summary>What part of a page an element is, as its tag, its role and the words of its class and id say. Inherited by everything inside.</summary>
[Flags]
internal enum Region
{
    None = 0,
    /// <summary>Not shown, or shown only to machines.</summary>
    Hidden = 1 << 0,
    Navigation = 1 << 1,
    PageFooter = 1 << 2,
    PageHeader = 1 << 3,
    Aside = 1 << 4,
    /// <summary>What readers wrote.</summary>
    Comments = 1 << 5,
    /// <summary>Buttons for passing the page on.</summary>
    Share = 1 << 6,
    /// <summary>Pointers to other pages.</summary>
    Related = 1 << 7,
    Advertisement = 1 << 8,
    /// <summary>Newsletters, subscriptions, cookie notices, sign-in.</summary>
    Appeal = 1 << 9,
    /// <summary>Author, day, section: about the text, not of it.</summary>
    Particulars = 1 << 10,
    Caption = 1 << 11,
    /// <summary>Forms and controls.</summary>
    Control = 1 << 12,
    /// <summary>Who the author is.</summary>
    Biography = 1 << 13,
    Tags = 1 << 14,
    /// <summary>Words that name the text itself.</summary>
    Content = 1 << 15,
    /// <summary>An <c>article</c> element or a class that says so.</summary>
    Article = 1 << 16,
    Main = 1 << 17,
    /// <summary>Declared as the article's body by structured data.</summary>
    Body = 1 << 18,
    /// <summary>A table of contents of this page.</summary>
    Contents = 1 << 19,
    /// <summary>Short words that stand aside: teaser, card, promo.</summary>
    Teaser = 1 << 20,
    Paywall = 1 << 21,
    Title = 1 << 22,
    Post = 1 << 23,
    Quote = 1 << 24,
    /// <summary>Class words that only lean towards furniture.</summary>
    Furniture = 1 << 25,
}

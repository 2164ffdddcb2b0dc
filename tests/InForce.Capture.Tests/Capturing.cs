using System.Text;

namespace InForce.Capture.Tests;

/// <summary>Short ways to capture bytes in a test.</summary>
internal static class Capturing
{
    public static List<CaptureOutcome> All(string name, byte[] bytes, string? contentType = null, string? url = null) =>
        [.. Capturer.Capture(CaptureSource.OfBytes(name, name.Split('.')[0], bytes, url, contentType))];

    public static CapturedDocument One(string name, byte[] bytes, string? contentType = null, string? url = null) =>
        Assert.IsType<CaptureOutcome.Captured>(Assert.Single(All(name, bytes, contentType, url))).Document;

    public static CapturedDocument One(string name, string text, string? url = null) => One(name, Encoding.UTF8.GetBytes(text), null, url);

    public static CaptureOutcome.Refused Refusal(string name, byte[] bytes) =>
        Assert.IsType<CaptureOutcome.Refused>(Assert.Single(All(name, bytes)));

    /// <summary>A page with one paragraph long enough to be an article, with more markup before and after it.</summary>
    public static string Page(string before, string after = "", string head = "") =>
        $"<!DOCTYPE html><html lang=en><head><title>A title of some length</title>{head}</head><body>{before}<article><p>{Sentence} {Sentence}</p><p>{Sentence}</p></article>{after}</body></html>";

    /// <summary>A sentence of 120 characters that stands in every page of <see cref="Page"/>.</summary>
    public const string Sentence = "The parliament of the invented state of Xanadu voted on Thursday to leave the invented treaty after a debate of six hours.";
}

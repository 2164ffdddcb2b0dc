using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace InForce.Benchmarks.Team;

/// <summary>One person who judges what waits, item after item, by the form of the page.</summary>
internal sealed partial class Reviewer(HttpClient browser, string name, int number, Visits visits)
{
    /// <summary>Longest time over one item; the mean is half of it.</summary>
    private const int MostPause = 10_000;

    private readonly Random _chance = new(number);

    public string Name => name;

    /// <summary>What the desk has acknowledged: the action and the statements it is about.</summary>
    public HashSet<string> Acknowledged { get; } = new(StringComparer.Ordinal);

    public async Task JudgeAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_chance.Next(MostPause), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                await OneAsync();
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                visits.Errors.Enqueue($"review by {name}: {e.GetType().Name}");
            }
        }
    }

    private async Task OneAsync()
    {
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage page = await browser.GetAsync("/review");
        string html = await page.Content.ReadAsStringAsync();
        visits.Add("review", Stopwatch.GetElapsedTime(start));
        Match form = JudgeForm().Match(html);
        if (page.StatusCode != HttpStatusCode.OK || !form.Success)
        {
            visits.Errors.Enqueue($"/review by {name}: {(int)page.StatusCode}, {(form.Success ? "a form" : "no form")}");
            return;
        }

        KeyValuePair<string, string>[] fields = [.. Hidden().Matches(form.Value).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))];
        string decision = WebUtility.HtmlDecode(Decision().Match(form.Value).Groups[1].Value);
        await SendAsync(decision, fields);
    }

    private async Task SendAsync(string decision, KeyValuePair<string, string>[] fields)
    {
        long start = Stopwatch.GetTimestamp();
        using var form = new FormUrlEncodedContent([.. fields, KeyValuePair.Create("decision", decision)]);
        using HttpResponseMessage answer = await browser.PostAsync("/review", form);
        visits.Add("judge", Stopwatch.GetElapsedTime(start));
        if (answer.StatusCode == HttpStatusCode.Found)
        {
            Acknowledged.Add(Key(decision.Split('\n')[0], fields.Where(f => f.Key == "statements").Select(f => f.Value)));
        }
        else
        {
            visits.Errors.Enqueue($"a judgement by {name}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>A judgement by what it is about, whatever the order of its statements.</summary>
    public static string Key(string action, IEnumerable<string> statements) => action + " " + string.Join(' ', statements.Order(StringComparer.Ordinal));

    [GeneratedRegex("<form[^>]*class=\"judge\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex JudgeForm();

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?:(?=[^>]*value=\"(?<value>[^\"]*)\"))?[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<button[^>]*name=\"decision\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Decision();
}

namespace InForce.Web.Tests.Security;

public sealed class HeaderTests(EmptyDesk desk)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/assets/desk.css")]
    [InlineData("/?on=2025-02-30")]
    public async Task Every_answer_forbids_foreign_and_inline_script(string path)
    {
        using HttpResponseMessage answer = await desk.Client.GetAsync(path);

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }
}

using System.Net;
using InForce.Core.Problems;
using InForce.Web.Security;

namespace InForce.Web.Tests.Security;

public sealed class LoopbackTests(EmptyDesk desk)
{
    [Theory]
    [InlineData("http://0.0.0.0:5170")]
    [InlineData("http://*:5170")]
    [InlineData("http://[::]:5170")]
    [InlineData("http://192.168.1.7:5170")]
    [InlineData("http://desk.example:5170")]
    [InlineData("http://127.0.0.1:5170;http://10.0.0.1:80")]
    [InlineData("https://127.0.0.1:5170")]
    [InlineData("somewhere")]
    [InlineData("")]
    public void The_desk_refuses_to_listen_beyond_this_machine(string urls)
    {
        Assert.Throws<BadInputException>(() => Loopback.Check(urls, () => false));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5170")]
    [InlineData("http://localhost:0;http://[::1]:5171")]
    public void This_machines_own_addresses_are_taken(string urls)
    {
        Assert.NotEmpty(Loopback.Check(urls, () => false));
    }

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("127.0.0.1.attacker.example")]
    public async Task A_foreign_name_that_points_here_is_turned_away(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        using HttpResponseMessage answer = await desk.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_asked_for_by_another_site_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await desk.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }
}

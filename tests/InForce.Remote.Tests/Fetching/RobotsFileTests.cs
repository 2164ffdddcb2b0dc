using System.Net;
using InForce.Remote.Fetching;

namespace InForce.Remote.Tests.Fetching;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: inforce\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: InForce\nAllow: /", "/a", true)]
    [InlineData("# remark\nUSER-AGENT: * # all\ndisallow: /A", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*a*a*a*a*a*a*a*a*a*a*b$", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", true)]
    [InlineData("<html>not here</html>", "/a", true)]
    public void The_longest_rule_of_our_group_decides(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(file, "InForce").Allows(path));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));
}

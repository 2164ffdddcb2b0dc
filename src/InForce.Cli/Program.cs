using InForce.Cli.Commands;
using InForce.Cli.Hosting;

Host host = Host.OfThisProcess();
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
return await Run.Async(Catalogue.For(args, host), args, host, stop.Token);

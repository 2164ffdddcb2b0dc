using InForce.Cli.Commands;
using InForce.Cli.Hosting;

HeadStart.For(args);
Host host = Host.OfThisProcess();
return Run.Command(Catalogue.For(args, host), args, host);

using InForce.Cli.Commands;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;

if (StatusQuestion.Plain(args) is { } question)
{
    HeadStart.For(question);
    var quick = Host.OfThisProcess();
    return Run.Guarded(quick, () => StatusCommand.Answer(quick, question));
}

var host = Host.OfThisProcess();
return Run.Command(Catalogue.For(args, host), args, host);

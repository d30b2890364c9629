using AmazonAds.HelpBuilder;
using AmazonAds.HelpBuilder.Cmdlets;
using AmazonAds.HelpBuilder.Writing;
using AmazonAds.HelpBuilder.Pages;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var cmdlets = CmdletAssembly.Read(arguments.Assembly);
if (arguments.Update)
    Update(cmdlets, arguments.Pages);

var problems = new List<string>();
var pages = ReadPages(arguments.Pages, problems);
problems.AddRange(HelpCheck.Problems(cmdlets, pages));
foreach (var problem in problems)
    Console.Error.WriteLine($"help: {problem}");

if (problems.Count > 0)
    return 1;

if (arguments.Output is { } output)
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
    MamlWriter.Write(cmdlets.Join(pages, cmdlet => cmdlet.Name, page => page.Name, (cmdlet, page) => (cmdlet, page))).Save(output);
}

return 0;

static void Update(IEnumerable<CmdletModel> cmdlets, string folder)
{
    Directory.CreateDirectory(folder);
    foreach (var cmdlet in cmdlets)
    {
        var file = Path.Combine(folder, cmdlet.Name + ".md");
        File.WriteAllText(file, File.Exists(file) ? PageUpdate.WithSyntax(File.ReadAllText(file), cmdlet) : PageUpdate.Begin(cmdlet));
    }
}

static List<HelpPage> ReadPages(string folder, List<string> problems)
{
    var pages = new List<HelpPage>();
    var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
    foreach (var file in files.Order(StringComparer.Ordinal))
    {
        try
        {
            var page = HelpPageParser.Parse(File.ReadAllText(file));
            if (page.Name != Path.GetFileNameWithoutExtension(file))
                problems.Add($"{Path.GetFileName(file)}: is titled {page.Name}; title and file name must agree.");

            pages.Add(page);
        }
        catch (HelpPageException error)
        {
            problems.Add($"{Path.GetFileName(file)}: {error.Message}");
        }
    }

    return pages;
}

using AmazonAds.PowerShell.Loader;

namespace AmazonAds.Tests.Loader;

public class ModuleAssemblyTests
{
    [Fact]
    public void A_folder_without_the_module_says_which_file_is_missing()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "no-module-here");

        var error = Assert.Throws<FileNotFoundException>(() => ModuleAssembly.Load(folder));

        Assert.Equal(Path.Combine(folder, ModuleAssembly.FileName), error.FileName);
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace AmazonAds.Tests.Conventions;

/// <summary>The rules of ARCHITECTURE.md that a compiler does not keep.</summary>
public sealed class HouseRuleTests
{
    private static readonly Assembly Library = typeof(AdsClient).Assembly;
    private static readonly Assembly Emulator = typeof(AmazonAds.Emulator.AdsEmulator).Assembly;

    [Fact]
    public void The_library_knows_neither_PowerShell_nor_the_emulator_nor_a_console()
    {
        var known = References(Library);
        Assert.DoesNotContain("System.Management.Automation", known);
        Assert.DoesNotContain("AmazonAds.Emulator", known);
        Assert.DoesNotContain("System.Console", known);
    }

    [Fact]
    public void The_emulator_knows_neither_the_library_nor_PowerShell()
    {
        var known = References(Emulator);
        Assert.DoesNotContain("AmazonAds", known);
        Assert.DoesNotContain("System.Management.Automation", known);
    }

    [Fact]
    public void The_library_has_no_static_state_that_can_be_set()
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var settable = Library.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.FullName!.StartsWith("System.", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(Statics))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}: make it readonly, or a member of an object that is passed");
        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_type_of_the_library_shows_a_secret()
    {
        var shown = Library.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.PropertyType.Name == "Secret" || property.Name is "RefreshToken" or "ClientSecret" or "AccessToken")
            .Select(property => $"{property.DeclaringType}.{property.Name}: a property is printed by Format-List and ConvertTo-Json; make it internal");
        Assert.Empty(shown);
    }

    private static string?[] References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name)];
}

using Xunit.Sdk;
using Xunit.v3;

namespace AmazonAds.Tests.Testing;

/// <summary>Finds <see cref="SharedFactAttribute"/> tests where the shared folder is.</summary>
public sealed class SharedFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        SharedFolder.Path is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
}

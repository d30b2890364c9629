using Xunit.Sdk;
using Xunit.v3;

namespace AmazonAds.Tests.Storage;

/// <summary>Finds <see cref="ChildFactAttribute"/> tests in a child process.</summary>
public sealed class ChildFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Testing.ChildProcess.IsOne ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

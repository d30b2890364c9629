using System.Runtime.CompilerServices;
using Xunit.v3;

namespace AmazonAds.Tests.Testing;

/// <summary>A test that reads the shared folder. Where that is absent it is not there; one visible skip stands for all.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(SharedFactDiscoverer))]
public sealed class SharedFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

using System.Runtime.CompilerServices;
using Xunit.v3;

namespace AmazonAds.Tests.Testing;

/// <summary>A theory that reads the shared folder. Where that is absent it is not there; one visible skip stands for all.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(SharedTheoryDiscoverer))]
public sealed class SharedTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber);

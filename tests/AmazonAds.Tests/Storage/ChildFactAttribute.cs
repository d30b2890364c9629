using System.Runtime.CompilerServices;
using Xunit.v3;

namespace AmazonAds.Tests.Storage;

/// <summary>The part of a test that runs in a process of its own. It is there in that process only.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ChildFactDiscoverer))]
public sealed class ChildFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

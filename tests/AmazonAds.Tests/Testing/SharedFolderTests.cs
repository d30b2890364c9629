namespace AmazonAds.Tests.Testing;

/// <summary>Says whether Amazon's documents and recordings are at hand.</summary>
public sealed class SharedFolderTests
{
    [Fact]
    public void The_documents_and_recordings_are_at_hand() => Assert.NotEmpty(Directory.GetFiles(SharedFolder.Require("specs"), "*.json"));
}

namespace AmazonAds.Storage;

/// <summary>A store of all there is: rows and syncs, and reports.</summary>
public interface IFleetStore : IAdsStore, IReportStore;

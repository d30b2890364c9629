@{
    RootModule           = 'AmazonAds.PowerShell.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '7e0d5a3c-6f1b-4c58-9d0e-2b8f3a41c6d7'
    Author               = 'AmazonAds.PowerShell contributors'
    CompanyName          = 'AmazonAds.PowerShell contributors'
    Copyright            = '(c) AmazonAds.PowerShell contributors. MIT License.'
    Description          = 'Amazon Ads at scale: read, change and sync thousands of advertising profiles within their limits.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')

    TypesToProcess       = @('AmazonAds.PowerShell.Types.ps1xml')
    FormatsToProcess     = @('AmazonAds.PowerShell.Format.ps1xml')

    CmdletsToExport      = @(
        'Connect-AdsAccount'
        'Disconnect-AdsAccount'
        'Get-AdsConnection'
        'Get-AdsProfile'
        'Select-AdsProfile'
        'Get-AdsCampaign'
        'Get-AdsAdGroup'
        'Get-AdsKeyword'
        'Set-AdsKeywordBid'
        'Get-AdsBidRecommendation'
        'Get-AdsKeywordRecommendation'
        'Get-AdsBudgetRecommendation'
        'Get-AdsBudgetUsage'
        'Get-AdsBudgetRule'
        'New-AdsBudgetRule'
        'Set-AdsBudgetRule'
        'Add-AdsCampaignBudgetRule'
        'Remove-AdsCampaignBudgetRule'
        'Get-AdsChangeHistory'
        'Sync-AdsProfile'
        'Get-AdsMetric'
        'Get-AdsRateLimit'
        'Set-AdsRateLimit'
        'Start-AdsEmulator'
        'Stop-AdsEmulator'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()

    PrivateData          = @{
        PSData = @{
            Tags       = @('Amazon', 'AmazonAds', 'Advertising', 'SponsoredProducts', 'PPC', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
